// Testing Library's matchers, such as toBeVisible, for tests of components.
import '@testing-library/jest-dom/jest-globals'
