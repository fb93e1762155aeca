// A boot step that could not be done.

import type { BootStep } from '../../model/serverApi.ts';

export class BootError extends Error {
  override readonly name = 'BootError';
  readonly step: BootStep;
  constructor(step: BootStep, message: string, options?: ErrorOptions) {
    super(message, options);
    this.step = step;
  }
}
