/** The server's limit for any file, bytes: one over it is not worth sending. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
