// How the surface is written down: by Google's interface name, the emulated members, each checked by the compiler.

/** For each interface the members that are emulated; a member Google does not have is a compile error. */
export type Listed<Interfaces> = { readonly [N in keyof Interfaces]: readonly (keyof Interfaces[N])[] };

/** The emulated part of each interface. */
export type Emulated<Interfaces, Lists extends Listed<Interfaces>> = {
  [N in keyof Interfaces]: Pick<Interfaces[N], Lists[N][number] & keyof Interfaces[N]>;
};
