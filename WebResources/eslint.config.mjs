import js from "@eslint/js";
import powerApps from "@microsoft/eslint-plugin-power-apps";
import tseslint from "typescript-eslint";

// What the hosted checker looks for, each as an error: nothing ships with a warning.
const hosted = Object.fromEntries(
  Object.keys(powerApps.configs.paCheckerHosted.rules).map((rule) => [rule, "error"]),
);

export default tseslint.config(
  { ignores: ["node_modules/"] },
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  {
    files: ["src/**/*.ts"],
    plugins: { "@microsoft/power-apps": powerApps },
    rules: { ...hosted, "no-console": "error" },
  },
  {
    // A page of our own has a document of its own.
    files: ["src/pages/**/*.ts"],
    rules: { "@microsoft/power-apps/avoid-dom-form": "off", "@microsoft/power-apps/avoid-dom-form-event": "off" },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },
  { files: ["**/*.mjs"], languageOptions: { globals: { console: "readonly", process: "readonly", URL: "readonly" } } },
);
