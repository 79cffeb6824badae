export default { place: 'Administration', modules: 'Modules', people: 'Comptes et rôles', journal: 'Journal', notice: 'Mentions' }
