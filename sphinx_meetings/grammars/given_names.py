"""Common given names, for places where a word may as well be a thing (``Lena: the new release``).

Names that are also software, months or everyday words (Julia, Ruby, April, Will) are left out:
they are names only where a roll call has them.
"""

from __future__ import annotations

from sphinx_meetings.grammars.patterns import words_of

__all__ = ["GIVEN_NAMES"]

GIVEN_NAMES = words_of(
    """
    aaron abby abdul abdullah abel abena abhishek abigail achieng achim adam adele adewale aditya adolfo adrian
    adriana adrien agnes agnieszka ahmad ahmed aidan aino aisha aissatou ajay akash akiko akira akosua alain alan alba
    albert alberto aldo alec alejandra alejandro aleksandar aleksander aleksandra aleksei aleksey alena alessandra
    alessandro alessia alessio alex alexander alexandra alexandre alexandru alexei alexey alexis alfonso alfred
    alfredo ali alice alicia alina alisa alison allan allen allison alvaro alyssa ama amadou amaka amalia aman amanda
    amar amelia amin amina amir amit amy ana anand anastasia anders andre andrea andreas andreea andrei andrej andres
    andrew andrey andrii andy angel angela angelika angelina angelo angus aniket anil anirudh anita anja anjali ankit
    ankur ann anna annabel anne anneke annette annie annika anouk ansgar anthony antje antoine anton antonella antoni
    antonia antonio antti anuj anusha anya aoife archana ari ariane ariel arjen arjun arjuna arkadiusz arman armando
    armin arnaud arne arnold aron arthur artur arturo arun arvid asbjorn asha asher ashish ashley ashwin asim astrid
    audrey aurelie aurora avi axel ayesha ayla aymeric ayse ayumi baptiste barbara bart bartek bartlomiej bartosz bas
    bastian bastien beatrice beatriz becca becky ben benedict benedikt benjamin benjie benny benoit bernard bernardo
    bernd bernhard bert beth bettina betty bianca birgit bjarne bjork bjorn bob bobby bogdan boris brad bradley
    brandon branko brenda brendan brent bret brett brian brianna bridget brigitte britta bruce bruno bryan bryce burak
    caitlin caleb callum calvin cameron camila camille candace carina carl carla carles carlo carlos carmen carol
    carole carolin caroline carolyn carrie carsten casey caspar cassandra catalina catherine cathy catrin cecile
    cecilia cedric celine cesar chandra chantal charlene charles charlie charlotte chen cheng cheryl chetan chiara
    chidi chinedu chloe chris christa christian christiane christina christine christof christoph christophe
    christopher christos ciara ciaran cindy claire clara clare claude claudia claudio clemens clement clive cody colin
    colleen connie connor conor constantin constanze cora cordula corentin corey corinna corinne cory courtney craig
    cristian cristiano cristina curt curtis cynthia cyril daan dagmar daiki daisuke damian damien damon dan dana
    daniel daniela daniele daniella danielle danilo danny daphne darcy daria dario darius dariusz darko darren darryl
    dave david davide dean deb debbie deborah debra declan deepa deepak deirdre dejan denis denise deniz dennis derek
    desmond detlef devon dhruv diana diane didier diego dieter dietmar dimitri dimitris dinesh dirk divya dmitri
    dmitriy dmitry dominic dominik dominique donald donna dora doreen dorian doris dorothea dorothy doug douglas
    dragan duncan dusan dustin dwayne dylan eamon eddie eddy edgar edith edmund eduard eduardo edward edwin eelco eero
    efrain egon eileen eirik ekaterina elaine eleanor elena eleni eli elia elias elif elin elina elisa elisabeth elise
    elizabeth elle ellen ellie elliot elliott elmar elsa elvira emanuel emanuele emeka emil emilia emilie emilio emily
    emma emmanuel emmanuelle emre eoin eric erica erich erik erika erin ernest ernesto ernst erwin esteban estelle
    esther ethan etienne eugen eugene eugenia eva evan evangelos evelyn evgenia evgeny ewa ezra fabian fabien
    fabio fabrice fabrizio faisal farah farhan fatima fatma federica federico fedor felicia felicity felipe felix femi
    femke ferdinand fergus fernanda fernando filip filipe filippo finn fiona fionn flavia flavio fleur florent florian
    floris frances francesca francesco francine francis francisca francisco franck franco francois francoise frank
    franz franziska fraser fred freddie freddy frederic frederick frederik fredrik freya frida friedrich fritz funmi
    gabi gabor gabriel gabriela gabriele gabriella gabrielle gael gaetan gareth garrett garry gary gaurav gavin geert
    gemma genevieve geoff geoffrey george georges georgina gerald gerard gerardo gerd gerhard gerrit gert ghislain
    giacomo gianluca gianni gijs gilbert gilles gina giorgio giovanna giovanni gisela giulia giuliano giulio giuseppe
    gopal goran gordon graham greg gregor gregory greta grzegorz gudrun guido guilherme guillaume guillermo gunnar
    gunter gustav gustavo gwen gwendolyn haakon hadi hailey hakon hamza han hana hanna hannah hannelore hannes hans
    harald hari haris harish harold harriet harry harsh haruka hassan havard heather hecate hector heidi heike heikki
    heiko heinz helen helena helene helga helge helmut hendrik henk henning henri henrik henrique henry herbert herman
    hermann herve hilary hilde hiro hiroki hiroko hiroshi holger horst howard hrvoje hubert hugh hugo hugues hui
    humberto hussein iain ian ibou ibrahim ida ignacio igor ike ilan ilaria ilia ilona ilse ilya imran ina ines inessa
    inga inge ingo ingrid ioana ioannis irena irene irina irma isaac isabel isabella isabelle isaiah isla ismael
    itamar itay ivan ivana ivica ivo jaap jackie jaco jacob jacopo jacqueline jacques jacquie jade jaime jakob jakub
    jamal james jamie jana jane janet janice janine janis janne jannik jannis janos jared jaroslav jaroslaw jason
    javier jay jayne jean jeanette jeanne jeff jeffrey jelena jelle jen jenna jennifer jenny jens jeppe jeremiah
    jeremy jeroen jerome jerry jess jesse jessica jessie jihoon jill jim jimena jimmy jing jiri jiro joachim joakim
    joan joana joann joanna joanne joao joaquin jochen jody joe joel joelle joerg johan johana johann johanna johannes
    john johnathan johnny jolanda jon jonah jonas jonathan joost jordan jordi jorg jorge jorgen joris jose josef
    joseph josephine josh joshua josie josip jovana jozef juan juanita judith judy juergen juha juhani jukka jules
    julian juliana juliane julie julien juliet juliette julio julius jurgen jussi justin justine justyna kai kaisa
    kaitlin kamal kamau kamil kamila karan kareem karel karen karim karin karina karl karla karolina karsten karthik
    kartik kasia katarina kate katerina katharina katherine kathleen kathrin kathryn kathy katie katja katrin katrina
    katrine katy kavita kavya kay kayla kazuki keerthi keiko keith kelly kelsey ken kenichi kenji kenneth kenny kent
    kenta kerry kevin khaled kieran kim kimberly kimmo kira kiran kirsten kirstie kirstin kirstine kirsty klara klaus
    knut koen kofi konrad konstantin kostas kresimir kris krishna krista kristen kristian kristin kristina kristof
    krystian krzysztof kumar kumiko kurt kwabena kwame kyle kylie lachlan lakshman lakshmi lara larry lars lasse
    laszlo laura laure lauren laurence laurent laurie leah leandro leanne lee leela leif leigh leila len lena leo leon
    leona leonard leonardo leonie leonora leroy lesley leslie leszek leticia lewis leyla lia liam liana lidia liesbeth
    lila lili lilian liliana lilly lina linda lindsay lindsey linh linus lionel lisa lise liv livia liz liza lizzie
    ljubica loic lois lora loren lorena lorenz lorenzo loretta loris lothar lou louis louisa louise lubos luc luca
    lucas lucia luciana luciano lucie lucien lucy ludovic ludwig luigi luis luisa luiz lukas lukasz luke lutz lydia
    lyn lynda lynn maarten maartje maciej maddie madeleine madeline madison mads mael magda magdalena magnus mahmoud
    maike maja malcolm malik malin malte manfred manish manoj manon manu manuel manuela mara marc marcel marcela
    marcello marcelo marcin marco marcos marcus marek margaret margarita margo margot mari maria mariam mariama
    mariana marianne mariano maribel marie mariella marija marijke marika marilyn marina mario marion marisa marissa
    marit marius mariusz marjorie mark marketa marko markus marlene marlies marloes marsha marta marten martha martijn
    martin martina martine marvin mary maryam marzia masashi masha mateo mateus mateusz mathew mathias mathieu
    mathilde matija mats matt matteo matthew matthias matthieu matti maud maura maureen maurice mauricio maurizio
    maxence maxim maxime maximilian maya mayank meera megan meghan mehdi mehmet mei meike mel melanie melina melinda
    melissa meredith merel merle mert mette micah michael michaela michal micheal michel michela michele michelle
    michiko mickael miguel mihai mihail mika mikael mike mikhail mikkel mikko milan milena milica milo milos mina
    mingyu minjun mira miranda mirela miriam mirjam mirko miroslav miroslaw mitch mitchell mohamed mohammad mohammed
    mohan mohit moira molly mona monica monika monique morgan moritz morten mose moses muhammad murat muriel mustafa
    myles myriam nadia nadine nadja nanami nancy nandini naoko naomi nasser natalia natalie natasha nate nathalie
    nathan nathaniel naveen neal ned neel neha neil nelson nena nenad nester ngozi nguyen niamh nicholas nick nicki
    nicky nico nicola nicolas nicole niels nigel nik nikhil nikita nikki niklas nikola nikolai nikolaj nikolaos
    nikolas nikos nils nina nishant nitin njeri nneka noah noam noel noelia noemi nolwenn nora norbert noriko norman
    nuno obinna oisin olaf ole oleg oleksandr olga oliver olivia olivier olof olu oluwaseun omar omid ondrej orla
    orlando oscar oskar osman otieno otto ousmane owen oystein pablo padraig pamela paola paolo parisa pascale pat
    patrice patricia patricio patrick patrik patty paul paula pauline paulo pavel pawel pedro peggy pekka penelope
    penny pete peter petr petra petros phil philip philipp philippa philippe phillip phoebe pierre pieter pietro pilar
    pinar piotr pooja pradeep prakash pranav prashant pratik praveen preeti priscilla priya priyanka przemyslaw
    quentin quinn rachel radek radu rafael rafaela ragnhild rahul raimund rainer raj rajesh ralf ralph ramesh rami
    ramon ramona ramya randall randy raniere raphael raquel rashid rasmus raul ravi raymond rebecca reinhard reinier
    remi remy renata renate renaud rene renee reza rhys ria ricardo riccardo richard rick rickard ricky riikka rikki
    rita ritu rob robb robbie robert roberta roberto robyn rocio rod roderick rodney rodolfo rodrigo roger rohan
    rohini rohit roland rolf romain roman romina romuald ron ronald ronan ronja ronny rory rosa rosalie rosanna
    rosemary rosie ross roxana roxanne roy ruben rudi rudolf rui rupert russ russell ruth ruud ryan ryo sabina sabine
    sabrina sacha sachin sadie sakura sally salvador salvatore sam samantha samir samira samuel sana sandeep sander
    sandra sandrine sandro sandy sanjay sanjeev sanna santiago saoirse sara sarah sascha sasha sashi satoshi satu saul
    saurabh scott seamus sean sebastian sebastiano sebastien selena selin selina selma serena serge sergei sergey
    sergio seth shane shannon sharon shaun shauna shawn sheila shelby shelley shelly sheri sherry shinya shirin
    shirley shiv shivani shreya shruti shu siddharth siddhartha sidney siegfried sigrid sigrun sigurd silke silvana
    silvia silvio simon simona simone sina sindre sinead siobhan sipho sjoerd slawomir sneha sofia sofie solange
    solveig sonia sonja soojin sophia sophie soren spencer srinivas stacey stacy stan stefan stefania stefanie stefano
    steffen stella steph stephan stephane stephanie stephen steve steven stewart stijn stuart subhash sudhir sujata
    sukhbir sunil sunita sunniva suresh susan susana susann susanna susanne susie suzanna suzanne suzy sven svenja
    svetlana sylvain sylvestre sylvia sylvie szymon tadeusz takashi takeshi takuya talia tamara tammy tamsin tanguy
    tania tanja tanya tapio tara tarek tariq taro tatiana tatjana taylor ted terence teresa terri terry tessa thaddeus
    thandi thea theo theodor theodore theresa therese thiago thibault thibaut thierry thijs thilo thomas thorsten
    tiago tiffany tihomir tijs tilman tim timo timothy tina tobias tobin toby todd tom tomas tomasz tomislav tommaso
    tommy tomoya toni tony tonya torben torbjorn tore tormod torsten tove tracey tracy travis trevor tristan trond
    troy tunde tuomas tyler ulf ulla ulrich ulrike umberto urs ursula uschi usha usman uwe vaclav valentin valentina
    valeria valerie valerio vanessa varun vasilis vegard venkat venkatesh vera veronica veronika veronique vesna
    vicente vicki vicky victor victoria vignesh vijay vikas vikram viktor viktoria vilde ville vince vincent vincenzo
    vinod violeta virginie vishal vito vittorio vivek vivian viviana vivien vlad vladimir vojtech volker walter wanda
    wangari wanjiru warren wayne wei wendell wendy werner wes wesley wiebke wilfried wilhelm willem william willy
    wilma winnie winston wojciech wojtek wolfgang wouter xavier xiaoming xin yan yang yann yannick yara yasmin
    yasmine yasser yoan yoann yoko yolanda yosef youssef yuan yui yuki yulia yuri yusuf yuto yuval yuvi yves yvette
    yvonne zach zachary zack zahra zainab zanele zara zbigniew zdenek zdenka zeynep zoe zoltan zoran zsofia zuzana
    zygmunt
    """
)
