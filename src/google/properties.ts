// Document properties: what belongs to this workbook but to no cell. Read all at once, for each reading is a call.

export function openProperties() {
  const store = PropertiesService.getDocumentProperties();
  let known: Readonly<Record<string, string>> | null = null;
  const all = () => {
    known ??= { ...store.getProperties() };
    return known;
  };
  const later = new Map<string, string>();
  const set = (key: string, value: string): void => {
    store.setProperty(key, value);
    if (known !== null) known = { ...known, [key]: value };
  };
  return {
    get: (key: string): string | null => all()[key] ?? null,
    set,
    remove(key: string): void {
      store.deleteProperty(key);
      if (known === null) return;
      const { [key]: _gone, ...rest } = known;
      known = rest;
    },
    /** Kept only once all that was written into cells before is there for certain: see `settle`. */
    setOnceWritten: (key: string, value: string): void => void later.set(key, value),
    /** To be called after a flush. */
    settle(): void {
      if (later.size === 0) return;
      const values = Object.fromEntries(later);
      store.setProperties(values);
      if (known !== null) known = { ...known, ...values };
      later.clear();
    },
    /** Forgets what was read: another run may have written since. */
    refresh(): void {
      known = null;
    },
  };
}
