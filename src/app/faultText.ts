// What a thrown value says: our own failures reach the page as a sentence.

export function faultText(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
