export default { place: 'Administration', modules: 'Modules', people: 'Accounts and roles', journal: 'Journal', notice: 'Legal notice' }
