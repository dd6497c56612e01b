// A long text as bytes, piece by piece: as one text a body of 20.000 rows would crowd the memory, and most of its pieces
// are the same in every row.

export class Utf8 {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;

  /** Without halves of surrogate pairs. */
  add(text: string): this {
    this.makeRoom(text.length * 3);
    const { bytes } = this;
    let at = this.length;
    for (const character of text) {
      const point = character.codePointAt(0) as number;
      if (point < 0x80) bytes[at++] = point;
      else {
        const tails = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
        bytes[at++] = ((0xff00 >> (tails + 1)) & 0xff) | (point >> (6 * tails));
        for (let tail = tails - 1; tail >= 0; tail -= 1) bytes[at++] = 0x80 | ((point >> (6 * tail)) & 0x3f);
      }
    }
    this.length = at;
    return this;
  }

  addBytes(piece: Uint8Array): this {
    this.makeRoom(piece.length);
    this.bytes.set(piece, this.length);
    this.length += piece.length;
    return this;
  }

  /** All that was added; nothing may be added any more. */
  whole(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  private makeRoom(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.bytes.length, this.length + more));
    larger.set(this.whole());
    this.bytes = larger;
  }
}
