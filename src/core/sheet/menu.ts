// The shape of a menu: its words stand in ui, the calls that build it in google.

export type MenuEntry =
  | '-'
  | { readonly label: string; readonly action: string }
  | { readonly label: string; readonly entries: readonly MenuEntry[] };
