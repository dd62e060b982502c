import { type Service, targetOperation } from './service.ts';

const contentType = 'application/x-amz-json-1.1';

/** Cognito AdminGetUser. No measured event needs it; it is here so that priming may connect. */
export const cognito: Service = ({ headers }) => {
  if (targetOperation(headers) !== 'AdminGetUser') {
    return { status: 400, contentType, body: '{"__type":"InvalidParameterException"}' };
  }
  const user = {
    Username: 'ann',
    Enabled: true,
    UserStatus: 'CONFIRMED',
    UserAttributes: [
      { Name: 'email', Value: 'ann@example.com' },
      { Name: 'phone_number', Value: '+12065550123' },
    ],
  };
  return { status: 200, contentType, body: JSON.stringify(user) };
};
