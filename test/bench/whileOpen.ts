// Servers, browsers and labs are closed however their use ends: one left open would keep the bench from ending.

interface Closable {
  close(): Promise<void>;
}

export async function whileOpen<Opened extends Closable, Result>(
  opening: Promise<Opened>,
  use: (opened: Opened) => Promise<Result>,
): Promise<Result> {
  const opened = await opening;
  try {
    return await use(opened);
  } finally {
    await opened.close();
  }
}
