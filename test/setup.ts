import fc from 'fast-check';

// One seed for every property: a failure is the same failure on every machine and in every run.
fc.configureGlobal({ seed: 20_240_222 });
