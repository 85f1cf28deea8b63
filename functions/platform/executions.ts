import type { AwsSettings } from '../aws-settings.ts';
import type { Executions } from '../ports/month.ts';

/**
 * Executions of the monthly state machine on Step Functions. A name that still runs with the same input is answered by
 * Step Functions as if just started (idempotent); one that is over is refused for 90 days. The client is loaded when first needed.
 */
export function openExecutions(stateMachine: () => string, settings: AwsSettings): Executions {
  return {
    async start(name, input) {
      const { SFNClient, StartExecutionCommand } = await import('@aws-sdk/client-sfn');
      const command = new StartExecutionCommand({
        stateMachineArn: stateMachine(),
        name,
        input: JSON.stringify(input),
      });
      try {
        await new SFNClient({ ...settings }).send(command);
        return 'started';
      } catch (error) {
        if (error instanceof Error && error.name === 'ExecutionAlreadyExists') return 'ended';
        throw error;
      }
    },
  };
}
