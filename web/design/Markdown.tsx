// A text written by a person, drawn from its tree: never from HTML.
import { Fragment, useMemo } from 'react'
import { Link } from 'react-router'
import type { Inline } from '#lib/markdown/inline.ts'
import { parse, type Block } from '#lib/markdown/parse.ts'

export function Markdown({ text }: { text: string }) {
  const blocks = useMemo(() => parse(text), [text])
  return <div className="md"><Blocks blocks={blocks} /></div>
}

function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, i) => {
    if (block.type === 'quote') return <blockquote key={i}><Blocks blocks={block.children} /></blockquote>
    if (block.type === 'paragraph') return <p key={i}><Inlines nodes={block.children} /></p>
    const items = block.items.map((item, n) => <li key={n}><Inlines nodes={item} /></li>)
    return block.ordered ? <ol key={i} start={block.start}>{items}</ol> : <ul key={i}>{items}</ul>
  })
}

function Inlines({ nodes }: { nodes: readonly Inline[] }) {
  return nodes.map((node, i) => {
    switch (node.type) {
      case 'text': return <Fragment key={i}>{node.text}</Fragment>
      case 'break': return <br key={i} />
      case 'code': return <code key={i}>{node.text}</code>
      case 'strong': return <strong key={i}><Inlines nodes={node.children} /></strong>
      // No italics in the house: emphasis is heard, and seen as a middle weight.
      case 'emphasis': return <em key={i}><Inlines nodes={node.children} /></em>
      case 'mention': return <Link key={i} className="mention" to={`/annuaire/${node.person}`} data-person={node.person}>{node.text}</Link>
      case 'link': return <a key={i} href={node.href} rel="noopener noreferrer nofollow"><Inlines nodes={node.children} /></a>
    }
  })
}
