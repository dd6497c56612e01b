// Document properties: what belongs to this workbook but to no cell. Read all at once, for each reading is a call.

export function openProperties() {
  const store = PropertiesService.getDocumentProperties();
  let known: Readonly<Record<string, string>> | null = null;
  const all = () => {
    known ??= { ...store.getProperties() };
    return known;
  };
  return {
    get: (key: string): string | null => all()[key] ?? null,
    set(key: string, value: string): void {
      store.setProperty(key, value);
      if (known !== null) known = { ...known, [key]: value };
    },
    remove(key: string): void {
      store.deleteProperty(key);
      if (known === null) return;
      const { [key]: _gone, ...rest } = known;
      known = rest;
    },
    /** Forgets what was read: another run may have written since. */
    refresh(): void {
      known = null;
    },
  };
}
