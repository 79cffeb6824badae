export default {
  back: 'Back to Parvis',
  accessibility: {
    title: 'Accessibility statement',
    commitment: (authority: string) => `${authority} undertakes to make this service accessible, in accordance with article 47 of French law 2005-102 of 11 February 2005.`,
    stateTitle: 'State of compliance',
    state: {
      total: 'Parvis meets every applicable criterion of RGAA 4.1.2.', partial: 'Parvis meets at least half of the applicable criteria of RGAA 4.1.2.',
      none: 'Parvis has no valid audit, or meets less than half of the applicable criteria of RGAA 4.1.2.',
    },
    resultTitle: 'Test results', noAudit: 'No audit has been made yet.', result: (rate: number, day: string) => `The audit of ${day} found ${rate}% of the applicable criteria met.`,
    contentTitle: 'Content that is not accessible', content: 'Documents and photos that people bring may not be accessible. Whoever publishes a photo is asked to describe it.',
    madeTitle: 'About this statement', madeWithout: 'It will be completed after the first audit.', made: (day: string) => `It is valid until ${day}.`,
    technologies: 'Technologies: HTML, CSS, JavaScript, SVG. Every screen is checked by a program with each version; that does not replace an audit.',
    contactTitle: 'Feedback and contact', noContact: 'Write to your IT department.', delay: 'You will have an answer within a week.',
    remedyTitle: 'Remedies', remedy: 'Without a satisfactory answer you may turn to the Défenseur des droits: by its online form, through its delegate in your département, or by post, free of charge: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.',
  },
  legal: {
    title: 'Legal notice', publisher: 'Publisher', host: 'Hosting', unsaid: 'Not stated.', data: 'Personal data',
    dataText: 'Your data serve your work and nothing else, as a task in the public interest (GDPR article 6-1-e). You may read them, have them corrected and receive a copy from “My account”. Data protection officer:',
    cookies: 'Cookies', cookiesText: 'One cookie, to keep you signed in. No audience measurement, no tracker: there is nothing to accept.',
    software: 'Software', softwareText: 'Parvis is free software, under the EUPL-1.2 licence.',
  },
}
