import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { bundled } from './bundle.ts';
import { readDeployment } from './deployment.ts';
import { SurveyStack } from './survey-stack.ts';

/** Entry of `npm run synth` and `npm run deploy`. */
const app = new App();
new SurveyStack(app, 'Linping', readDeployment(app.node), bundled);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
