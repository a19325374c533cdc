/** How others hand over what is to be said to the customer. */
export interface ComposerHandle {
  /** Puts a text behind what has been typed of the reply, and the focus there. */
  append: (text: string) => void;
  /** Sends a text that an AI wrote, as it is; what has been typed stays. */
  sendAiReply: (body: string) => void;
}
