/** The raw tables that an entry point reads: the text of each file of `server/data`. */
export interface ResourceTexts {
  readonly cues: string;
  readonly triggers: string;
  readonly names: string;
}

/** Tables compiled for matching. Made once, shared by all documents; compiling costs a few tens of milliseconds. */
export interface Resources {
  readonly texts: ResourceTexts;
}

/** Compiles the tables of `server/data`. Malformed lines are left out. */
export function compileResources(texts: ResourceTexts): Resources {
  return { texts };
}
