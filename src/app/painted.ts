// Waits until the browser has shown the page as it is now.

/** A hidden tab paints nothing, so that it is not waited for longer than this. */
const atMostMs = 250;

export function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, atMostMs);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
