// What the page may ask of an editor, whichever one is there.

export interface EditorHandle {
  /** Shows the line and puts the cursor there. */
  goTo(line: number): void;
  focus(): void;
}
