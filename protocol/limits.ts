/** The longest text a person can put down in one go, in characters (UTF-16 units). */
export const longestText = 4_000;
/** The largest message a socket may send, in bytes; anything larger is refused before it is read. */
export const largestMessage = 64 * 1_024;
/** Commands one person may send in a second before they are asked to slow down; a burst of twice that is fine. */
export const commandsPerSecond = 20;
/** Streams that one connection may follow: the harvest of a project follows all its sessions. */
export const mostStreams = 40;
