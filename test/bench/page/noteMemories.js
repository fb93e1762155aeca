// Put into a worker before its own code: keeps hold, weakly, of every WebAssembly memory, which no heap counts as its own.

{
  const memories = [];
  const note = (value) => {
    if (value instanceof NativeMemory) memories.push(new WeakRef(value));
  };
  const noteExports = (instance) => {
    for (const value of Object.values(instance.exports)) note(value);
  };
  const { Memory: NativeMemory, instantiate } = WebAssembly;

  WebAssembly.Memory = class extends NativeMemory {
    constructor(descriptor) {
      super(descriptor);
      note(this);
    }
  };
  WebAssembly.Memory.prototype = NativeMemory.prototype;
  WebAssembly.instantiate = async (source, imports) => {
    const made = await instantiate.call(WebAssembly, source, imports);
    noteExports(made.instance ?? made);
    return made;
  };
  globalThis.benchMemoryBytes = () =>
    [...new Set(memories.map((memory) => memory.deref()))].reduce(
      (sum, memory) => sum + (memory?.buffer.byteLength ?? 0),
      0,
    );
}
