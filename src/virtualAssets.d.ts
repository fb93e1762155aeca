// The modules that the build's plugins make: where the page finds Postgres and the client's script.

declare module 'virtual:postgres-assets' {
  export const bootFileUrls: import('./lab/browser/downloadBootFiles.ts').BootFileUrls;
}

declare module 'virtual:client-bundle' {
  /** One classic script, to be given to the sandbox as text. */
  export const clientScriptUrl: string;
}
