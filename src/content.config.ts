import { defineCollection } from 'astro:content';
import { briefingsLoader, speakersLoader } from './view/collections.ts';
import { briefingSchema, speakerSchema } from './view/schemas.ts';

export const collections = {
  briefings: defineCollection({ loader: briefingsLoader(), schema: briefingSchema }),
  speakers: defineCollection({ loader: speakersLoader(), schema: speakerSchema }),
};
