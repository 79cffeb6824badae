// Why a setting is refused and what to write instead.
type Say = (value: string | null) => string

export const fr = {
  port: (v) => `« ${v} » n’est pas un port. Écrivez un nombre de 1 à 65535, par exemple PORT=3000.`,
  host: (v) => `« ${v} » n’est pas une adresse. Écrivez une adresse IP ou un nom, par exemple HOST=127.0.0.1.`,
  demo: (v) => `La démonstration s’ouvre sans mot de passe ; elle refuse d’écouter sur « ${v} », que d’autres machines atteignent. Écrivez HOST=127.0.0.1, ou PARVIS_MODE=production avec PARVIS_ORIGIN=https://….`,
  database: () => 'Ce n’est pas l’adresse d’une base PostgreSQL. Écrivez DATABASE_URL=postgres://utilisateur:secret@serveur:5432/parvis, ou retirez la variable pour la base fournie.',
  mode: (v) => `« ${v} » n’est pas un mode. Écrivez PARVIS_MODE=demo ou PARVIS_MODE=production.`,
  origin: (v) => `« ${v} » ne convient pas. Écrivez une adresse sans chemin, en https (http seulement sur la machine même), par exemple https://parvis.exemple.fr.`,
  originNeeded: (v) => `Parvis écoute sur « ${v} » : dites sous quelle adresse les navigateurs le trouvent, par exemple PARVIS_ORIGIN=https://parvis.exemple.fr.`,
  filesOrigin: (v) => `« ${v} » est déjà l’adresse de Parvis. Écrivez un autre nom du même serveur, par exemple PARVIS_FILES_ORIGIN=https://fichiers.exemple.fr, ou retirez la variable.`,
  proxies: (v) => `« ${v} » n’est pas une liste d’adresses IP ou de réseaux. Écrivez par exemple PARVIS_TRUSTED_PROXIES=10.0.0.5,10.1.0.0/16.`,
  outbound: (v) => `« ${v} » n’est pas une liste de machine:port. Écrivez par exemple PARVIS_OUTBOUND_ALLOW=annuaire.interne:636.`,
  token: () => 'Le jeton est trop court ou contient une espace. Écrivez au moins 16 caractères, par exemple le résultat de « openssl rand -hex 16 ».',
  number: (v) => `« ${v} » ne convient pas. Écrivez un nombre entier, sans espace ni unité.`,
  log: (v) => `« ${v} » n’est pas un niveau. Écrivez PARVIS_LOG=trace, debug, info, warn, error, fatal ou silent.`,
} satisfies Record<string, Say>
