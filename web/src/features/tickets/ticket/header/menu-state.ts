/** Whether a menu is open, for those that a key opens. */
export interface MenuState {
  opened: boolean;
  onOpened: (opened: boolean) => void;
}
