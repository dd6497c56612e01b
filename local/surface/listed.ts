// How the surface is written down: by interface, the emulated members, each checked against Google's own types.

/** A list of members for each named interface; a name Google does not have is a compile error. */
export type Listed<Interfaces> = { readonly [N in keyof Interfaces]: readonly (keyof Interfaces[N])[] };

/** The emulated part of each interface. */
export type Emulated<Interfaces, Lists extends Listed<Interfaces>> = {
  [N in keyof Interfaces]: Pick<Interfaces[N], Lists[N][number]>;
};
