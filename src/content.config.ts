import { defineCollection } from 'astro:content';
import { briefingsLoader, speakersLoader } from './loaders/collections.ts';
import { briefingSchema, speakerSchema } from './loaders/schemas.ts';

export const collections = {
  briefings: defineCollection({ loader: briefingsLoader(), schema: briefingSchema }),
  speakers: defineCollection({ loader: speakersLoader(), schema: speakerSchema }),
};
