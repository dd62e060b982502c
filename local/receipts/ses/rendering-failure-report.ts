import type { ReportBuilder } from './report-builder.ts';

/** A template could not be filled in. Its object is called `failure`. */
export const renderingFailureReport: ReportBuilder = () => ({
  eventType: 'Rendering Failure',
  detail: {
    failure: {
      templateName: 'local-template',
      errorMessage: "Attribute 'name' is not present in the rendering data.",
    },
  },
});
