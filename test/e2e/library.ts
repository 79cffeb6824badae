// Documents for those who look at the library: laid as the one who looks.
import type { Page } from 'playwright-core'

type Made = { folder: string; file: string }

/** Fills the library of a space once, as the mock-up shows it; answers a folder of it and a file with versions. */
export const fillLibrary = (page: Page, spaceId: string): Promise<Made> => page.evaluate(async (space) => {
  type Row = { id: string; name: string; version: number }
  const ask = async <T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> => {
    const form = body instanceof FormData
    const reply = await fetch(`/api${path}`, { method, headers: { ...(form || body === undefined ? {} : { 'content-type': 'application/json' }), ...headers }, body: form ? body : JSON.stringify(body) })
    if (!reply.ok) throw new Error(await reply.text())
    return await reply.json() as T
  }
  const list = `/spaces/${space}/documents`
  const found = (await ask<{ items: Row[] }>('GET', `${list}?limit=100`)).items.find(({ name }) => name === 'Protocoles')
  if (found) {
    const { items } = await ask<{ items: Row[] }>('GET', `${list}?parent=${found.id}&limit=100`)
    return { folder: found.id, file: items.find(({ name }) => name.startsWith('Protocole'))!.id }
  }
  const folder = (name: string, parentId: string | null = null) => ask<Row>('POST', list, { kind: 'folder', name, parentId })
  const bring = async (name: string, bytes: BlobPart = `${name.endsWith('.pdf') ? '%PDF-1.4\n' : ''}${`Contenu de ${name}\n`.repeat(9_000)}`): Promise<string> => {
    const form = new FormData()
    form.append('file', new File([bytes], name))
    return (await ask<Row>('POST', '/files', form)).id
  }
  const lay = async (name: string, parentId: string | null, bytes?: BlobPart) => ask<Row>('POST', list, { kind: 'file', fileId: await bring(name, bytes), parentId })
  await folder('Marchés')
  await folder('Plans')
  const protocols = await folder('Protocoles')
  await folder('Comptes rendus')
  const allergens = await folder('Allergènes', protocols.id)
  for (const name of ['Arachide.pdf', 'Gluten.pdf']) await lay(name, allergens.id)
  const canvas = Object.assign(document.createElement('canvas'), { width: 600, height: 800 })
  const draw = canvas.getContext('2d')!
  draw.fillStyle = '#f0b03a'
  draw.fillRect(0, 0, 600, 800)
  draw.fillStyle = '#0b5f56'
  draw.fillRect(60, 60, 480, 120)
  const picture = await new Promise<Blob>((resolve) => canvas.toBlob((blob) => resolve(blob!), 'image/png'))
  await lay('Affiche-allergenes-A3.png', protocols.id, picture)
  await lay('Grille-temperatures.xlsx', protocols.id)
  const file = await lay('Protocole-accueil-individualise.docx', protocols.id)
  for (const name of ['Plan-maitrise-sanitaire.pdf', 'Presentation-comite.pptx', 'Consignes.txt']) await lay(name, protocols.id, name === 'Consignes.txt' ? 'Se laver les mains.\nRelever les températures.' : undefined)
  await ask('POST', `/documents/${file.id}/versions`, { fileId: await bring('Protocole-accueil-individualise.docx', 'Deuxième version. '.repeat(20_000)), note: 'Ajout du tableau des 14 allergènes' }, { 'if-match': '"1"' })
  await ask('PUT', `/documents/${file.id}/lock`, {})
  await ask('PUT', `/documents/${file.id}/favourite`)
  return { folder: protocols.id, file: file.id }
}, spaceId)
