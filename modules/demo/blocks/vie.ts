import type { Block } from '../sentences.ts'

export const vie: readonly Block[] = [
  { kind: 'info', text: `Covoiturage {commune} – siège, départ 7 h 20, retour 17 h. [Deux|Trois|Quatre] places libres, voiture non fumeur.`, replies: [`Ça m'intéresse pour les lundis et jeudis.`, `Tu passes par {commune} ?`] },
  { kind: 'ask', text: `Qui vient de {commune} [en vélo|en car|en train] ? J'aimerais laisser la voiture deux jours par semaine.`, replies: [`Moi, à vélo, 35 minutes par la voie verte.`, `Le car de 7 h 05 arrive pile à l'heure.`] },
  { kind: 'ask', text: `Un bon [garage|dentiste|moniteur d'auto-école|réparateur de vélo] vers {commune} ?`, replies: [`Celui de la place, honnête et rapide.`, `Passe en message, je te donne le nom.`] },
  { kind: 'ask', text: `Cherche [des cartons de déménagement|une poussette légère|un appareil à raclette|un déguisement de pirate taille 8 ans|une remorque pour samedi], à emprunter.`, replies: [`J'ai ça au garage.`, `À toi si tu viens le chercher à {commune}.`] },
  { kind: 'ask', text: `Qui aurait envie de faire [une équipe de foot mixte|un tournoi de palets|une sortie raquettes|une soirée jeux] [en janvier|un jeudi midi|avant les vacances] ?`, replies: [`Moi !`, `D'accord si c'est après 18 h.`, `On est déjà trois au service.`] },
  { kind: 'share', text: `À donner : [un bureau d'enfant|deux chaises de jardin|des bocaux|une étagère en pin|un vélo 24 pouces à retendre|une caisse de romans policiers]. À prendre à {commune}.`, replies: [`Le tout m'intéresse.`, `Toujours disponible ?`, `Réservé, merci !`] },
  { kind: 'share', text: `Vends [table de ferme|barres de toit|machine à coudre|poêle à bois|canapé deux places|siège auto], très bon état, {cent} €. Photos sur demande.`, replies: [`Dernier prix ?`, `Je peux passer le voir samedi ?`] },
  { kind: 'share', text: `Panier de [pommes|courgettes|noix|mirabelles|poireaux] du jardin [à l'accueil|en salle de pause|à la loge]. Servez-vous.`, replies: [`Merci, quelle bonne idée !`, `Il n'en restait plus à 10 h…`], photo: ['legumes', 'Cageots de fruits et de légumes à partager'] },
  { kind: 'share', text: `Première semaine à vélo depuis {commune} : {n} km, [une côte|deux averses|aucun regret]. Le local à vélos a maintenant [une pompe|un banc|des casiers].`, replies: [`Bravo ! La côte, ça passe avec l'habitude.`, `La pompe, enfin.`] },
  { kind: 'info', text: `Répétition décalée à {jour}, 12 h 30, salle {salle}. On travaille [le canon|la partition de Noël|le chant occitan|les voix graves].`, replies: [`J'apporte les partitions.`, `Je serai là pour la deuxième moitié.`] },
  { kind: 'info', text: `Le parking [nord|du siège|de la {mdt}] est fermé {jour}. Pensez au covoiturage, ou au parc relais.`, replies: [`Merci de prévenir.`, `J'ai deux places depuis {commune}.`] },
  { kind: 'thanks', text: `Clés retrouvées [à l'accueil|sur le parking|dans la salle {salle}] ! Merci à la personne qui les a rapportées.`, replies: [`De rien, elles étaient sous un banc.`, `Ouf.`] },
]

export const agglo: readonly Block[] = [
  { kind: 'info', text: `Réunion commune Agglomération et Département le {date} à {heure} : [les correspondances car et bus|les biodéchets des collèges|les pistes cyclables|le réseau fibre].`, replies: [`Bien noté côté Département.`, `Je transmets aux communes.`] },
  { kind: 'info', text: `[La ligne 4|La navette du marché|Le bus de la zone d'activités|La tournée du mercredi] change d'horaires le {date}.`, replies: [`Les abris sont mis à jour ?`, `Merci, je l'affiche.`] },
  { kind: 'info', text: `Collecte des biodéchets : passage supplémentaire [le mardi|le jeudi] à partir du {date} pour les cantines de {commune}.`, replies: [`Les bacs débordaient, merci.`, `À quelle heure ?`] },
  { kind: 'ask', text: `Qui suit [les arrêts accessibles|les consignes de tri|la borne de recharge|le local vélo] à {commune} ? J'ai une demande d'habitants.`, replies: [`Côté Agglo, c'est moi.`, `Côté route départementale, voir avec le territoire.`] },
  { kind: 'ask', text: `Vous avez des chiffres récents sur [la fréquentation du samedi|les refus de tri|les abonnements|les pics d'eau] ?`, replies: [`Oui : plus {dizaine} % depuis septembre. Le tableau part demain.`, `Il faut les lire commune par commune, sinon on se trompe.`] },
  { kind: 'share', text: `Test à {commune} : [composteur partagé|arrêt à la demande|bac pucé|vélos en prêt]. {dizaine} foyers inscrits en deux semaines.`, replies: [`Au-delà des attentes !`, `On le présente au prochain bureau ?`] },
  { kind: 'share', text: `Visite de [la station d'épuration|la plateforme de compostage|l'atelier des bus] avec les collègues du Département : on comprend mieux les contraintes des uns et des autres.`, replies: [`Une matinée utile.`, `À refaire dans l'autre sens.`] },
  { kind: 'thanks', text: `Merci aux équipes [de collecte|d'exploitation|de l'eau] pour [la nuit de la fuite|le lundi de neige|la fête de la ville].`, replies: [`Bravo à elles.`, `Je leur lis le message au prochain briefing.`] },
]
