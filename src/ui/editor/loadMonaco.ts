// Monaco's chunk, fetched once however often it is asked for.

export type Monaco = typeof import('./monaco.ts')['monaco'];

let arrived: Monaco | null = null;

/** Null until it has been loaded. */
export function arrivedMonaco(): Monaco | null {
  return arrived;
}

/** Rejects when the chunk cannot be had. */
export async function loadMonaco(): Promise<Monaco> {
  const { monaco } = await import('./monaco.ts');
  arrived = monaco;
  return monaco;
}
