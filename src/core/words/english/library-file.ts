/** Why a library file is not taken. Nothing of it is in the library then, and what was there is untouched. */
export const libraryFileWords = {
  notLibrary:
    'This is not a Plumbline library file. Choose a file that “Save everything to a file” has made (.zip).',
  truncated:
    'This library file ends too early: it was not saved or copied whole. Copy it again, or save it again where it was made.',
  damaged: (where: string) =>
    `This library file is damaged, in its part “${where}”. Nothing of it was taken. Use another copy of it, or save it again where it was made.`,
  damagedSomewhere:
    'This library file is damaged. Nothing of it was taken. Use another copy of it, or save it again where it was made.',
  newer: (version: number) =>
    `This library file was saved by a later version of Plumbline (file version ${version}). Load this page again to get the latest version, then bring it in once more.`,
  unknownVersion: 'This library file says no version that can be read. Save it again where it was made.',
  tooMany: 'This file has more in it than any library that can be kept here. Choose another file.',
  unpacksTooLarge:
    'This file would unpack to far more than a library of its size can hold. It is not a file that Plumbline saved. Choose another file.',
  strangeName: (name: string) =>
    `This file holds something that is not part of a library: “${name}”. Choose the file as it was saved, without adding anything to it.`,
  unreadable:
    'This file cannot be read any more. It may have been moved, changed or deleted. Choose it again.',
};
