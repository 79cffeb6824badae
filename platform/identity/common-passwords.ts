// The words that come back most in leaked French and English lists; compared without digits and signs around them.
export const common: ReadonlySet<string> = new Set(`motdepasse motdepassemotdepasse password passwordpassword azerty azertyuiop azertyazerty qwerty qwertyuiop qwertyqwerty
bonjour bonjourbonjour soleil soleilsoleil doudou loulou chouchou chocolat marseille paris bretagne france francefrance iloveyou jetaime jetaimejetaime
administrateur administrator adminadmin administration departement collectivite mairie mairiemairie agglomeration parvis parvisparvis welcome bienvenue
letmein dragon football monkey sunshine princess starwars superman trustno changeme changezmoi secretsecret nicolas camille thomas julien caroline
printempsete automnehiver printemps automne novembre decembre janvier fevrier septembre octobre vacances noelnoel`.split(/\s+/))
