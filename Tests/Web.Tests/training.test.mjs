// Trained people and the policy that they know: an organisation of its own, in which training is required.
import "./walks/training.mjs";
import "./walks/policies.mjs";
