/** What a zip is made of (PKWARE's APPNOTE), as far as it is written and read here. Numbers are little-endian. */
export const SIGNATURES = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
} as const;

/** Bytes of each record without its names and extra fields. */
export const SIZES = { local: 30, central: 46, end: 22, end64: 56, locator64: 20 } as const;

export const METHODS = { stored: 0, deflated: 8 } as const;
export type Method = (typeof METHODS)[keyof typeof METHODS];

/** In fields of 32 and of 16 bits: the value stands in the zip64 record. */
export const MAX_32 = 0xffff_ffff;
export const MAX_16 = 0xffff;
export const ZIP64_EXTRA = 1;
/** The name is UTF-8. */
export const UTF8_FLAG = 1 << 11;
