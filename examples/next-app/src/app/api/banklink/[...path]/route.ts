import { answerGateway } from '@/gateway'

export const GET = answerGateway
export const POST = answerGateway
export const DELETE = answerGateway
