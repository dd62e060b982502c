/** For processes that are not to speak as whoever runs the tests has configured. */
export default {};
