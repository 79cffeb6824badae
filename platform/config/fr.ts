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
  s3Bucket: (v) => `« ${v} » n’est pas un nom de dépôt S3. Écrivez de 3 à 63 lettres minuscules, chiffres, points ou tirets, par exemple PARVIS_S3_BUCKET=parvis-fichiers.`,
  s3Alone: () => 'Des variables PARVIS_S3_… sont données, sans dépôt. Écrivez par exemple PARVIS_S3_BUCKET=parvis-fichiers, ou retirez les autres pour garder les fichiers sur le disque.',
  s3Endpoint: (v) => `« ${v} » ne convient pas. Écrivez l’adresse du serveur S3, sans chemin, en https (http seulement sur la machine même), par exemple PARVIS_S3_ENDPOINT=https://s3.exemple.fr.`,
  s3Region: () => 'Sans PARVIS_S3_ENDPOINT, les fichiers vont chez Amazon : dites dans quelle région, par exemple PARVIS_S3_REGION=eu-west-3.',
  s3Key: () => 'Un dépôt S3 s’ouvre avec deux clés : écrivez PARVIS_S3_ACCESS_KEY et PARVIS_S3_SECRET_KEY, comme son serveur vous les a données.',
  yesNo: (v) => `« ${v} » ne convient pas. Écrivez yes ou no.`,
  clamd: (v) => `« ${v} » n’est pas l’adresse d’un clamd. Écrivez PARVIS_CLAMD=unix:/run/clamav/clamd.ctl, ou PARVIS_CLAMD=127.0.0.1:3310.`,
  clamdAway: (v) => `« ${v} » ne convient pas. Écrivez PARVIS_CLAMD_AWAY=refuse (rien n’est reçu tant que l’antivirus ne répond pas) ou PARVIS_CLAMD_AWAY=accept (reçu, marqué, examiné plus tard).`,
  clamdAlone: () => 'Cette variable dit que faire quand l’antivirus ne répond pas, mais aucun n’est donné. Écrivez PARVIS_CLAMD=unix:/run/clamav/clamd.ctl, ou retirez-la.',
} satisfies Record<string, Say>
