// The exact sentences of the law (decree 2019-768, art. 8): they are not to be reworded. The server's pages and the browser say the same.
export default { total: 'Accessibilité : totalement conforme', partial: 'Accessibilité : partiellement conforme', none: 'Accessibilité : non conforme' }
