// What the keys are called on this machine's keyboard.

export interface KeyNames {
  readonly check: string;
  readonly leaveEditor: string;
}

/** `platform` as `navigator.platform` says it. */
export function keyNames(platform: string): KeyNames {
  const apple = /mac|iphone|ipad/iu.test(platform);
  return apple ? { check: '⌘ ⏎', leaveEditor: '⌃ ⇧ M' } : { check: 'Ctrl ⏎', leaveEditor: 'Ctrl M' };
}
