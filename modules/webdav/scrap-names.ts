// Names that systems give to what they lay beside files: resource forks and folder views of macOS, thumbnails and folder views of Windows, owner files of Office and LibreOffice.
const names = /^(?:\._.*|\.ds_store|\.metadata_never_index.*|\.spotlight-v100|\.trashes|\.fseventsd|thumbs\.db|ehthumbs\.db|desktop\.ini|~\$.*|\.~lock\..*#)$/i

/** Is it something that a system lays there for itself? */
export const holdsNothing = (name: string): boolean => names.test(name)
