const KEY = "switchboard.talk";

/** Which talk with the bot this tab is in, so that it is still there after a reload. */
export function talkOfThisTab(userId: number): string | null {
  const [owner, id] = (sessionStorage.getItem(KEY) ?? "").split(" ");
  return owner === String(userId) && id !== undefined && id !== "" ? id : null;
}

export function keepTalk(userId: number, id: string | null): void {
  if (id === null) {
    sessionStorage.removeItem(KEY);
  } else {
    sessionStorage.setItem(KEY, `${userId} ${id}`);
  }
}
