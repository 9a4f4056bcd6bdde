import type { BookStore } from "../book/store";
import { Crash } from "./crash";
import { Safely } from "./safely";
import { useLanguage } from "./use-language";
import { Workbench } from "./workbench";

/** The workbench in its language; where it fails, what is open can still be saved (工作台页面). */
export function Page({ store }: { readonly store: BookStore }) {
  const [language, changeLanguage] = useLanguage();
  return (
    <Safely failed={(detail, again) => <Crash store={store} language={language} detail={detail} onAgain={again} />}>
      <Workbench store={store} language={language} onLanguage={changeLanguage} />
    </Safely>
  );
}
