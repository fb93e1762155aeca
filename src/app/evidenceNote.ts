// A few words about what was seen, with their weight: shown as a sign and a word in one.

/** `good` lets all go on, `warned` holds some up, `bad` holds all up or loses something, `plain` is neither. */
export type EvidenceTone = 'good' | 'warned' | 'bad' | 'plain';

export interface EvidenceNote {
  readonly tone: EvidenceTone;
  readonly text: string;
}
