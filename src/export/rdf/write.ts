/** The two documents of linked data (SKOS, XKOS): the same nodes as Turtle or as JSON-LD. */
import type { Subject } from '../subject.ts';
import { gather } from '../text/gather.ts';
import { describeClassification } from './classification.ts';
import { writeJsonLd } from './json-ld.ts';
import { writeTurtle } from './turtle.ts';

/** The classification as Turtle. */
export function writeClassificationTurtle(subject: Subject): Generator<string> {
  return gather(writeTurtle(describeClassification(subject)));
}

/** The classification as JSON-LD. */
export function writeClassificationJsonLd(subject: Subject): Generator<string> {
  return gather(writeJsonLd(describeClassification(subject)));
}
