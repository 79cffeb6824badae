import { createServer } from 'node:net'
import { fr } from './fr.ts'

export class PortError extends Error {}

/** Whether the address can be listened on, asked before anything long begins. */
export function checkPort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => reject(new PortError(error.code === 'EADDRINUSE' ? fr.portTaken(host, port) : fr.portClosed(host, port, error.code ?? error.message))))
    probe.listen({ port, host }, () => probe.close(() => resolve()))
  })
}
