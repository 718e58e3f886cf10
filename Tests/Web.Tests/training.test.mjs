// Trained people: an organisation of its own, in which training is required.
import "./walks/training.mjs";
