// Unpacking gzip in a browser or in Node, by the standard both have.

/** The unpacked bytes. What a host or proxy has already unpacked on the way is taken as it is. */
export async function gunzip(packed: Blob | ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
  const blob = packed instanceof Blob ? packed : await new Response(packed).blob();
  const magic = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  if (magic[0] !== 0x1f || magic[1] !== 0x8b) return new Uint8Array(await blob.arrayBuffer());
  const unpacked = blob.stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
